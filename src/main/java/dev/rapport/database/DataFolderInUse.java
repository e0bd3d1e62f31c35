package dev.rapport.database;

import java.nio.file.Path;

/** Another Rapport already runs on this data folder. */
public final class DataFolderInUse extends RuntimeException {

    DataFolderInUse(Path folder) {
        super("Rapport is already running on the data folder " + folder + ".");
    }
}
