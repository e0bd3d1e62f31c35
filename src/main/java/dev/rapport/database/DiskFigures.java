package dev.rapport.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.File;
import java.nio.file.Path;

/** How much room the embedded database has left: full, it takes no more writes. */
final class DiskFigures implements MeterBinder {

    private final File folder;

    DiskFigures(Path dataFolder) {
        this.folder = dataFolder.toFile();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rapport.database.disk.free", folder, File::getUsableSpace)
                .description("Room left where the embedded database is kept")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
        Gauge.builder("rapport.database.disk.size", folder, File::getTotalSpace)
                .description("Size of the disk on which the embedded database is kept")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }
}
