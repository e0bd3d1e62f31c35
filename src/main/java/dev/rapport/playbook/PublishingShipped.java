package dev.rapport.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/**
 * Offers shipped playbooks before anybody can ask for a page: once for each content, whatever number of nodes start at the
 * same moment. Instances that run stay on the version they began with; a call of another playbook takes its newest version.
 */
@Service
class PublishingShipped implements SmartInitializingSingleton {

    private final ShippedPlaybooks shipped;
    private final OfferingShipped offering;
    private final InTurn turns;

    PublishingShipped(ShippedPlaybooks shipped, OfferingShipped offering, InTurn turns) {
        this.shipped = shipped;
        this.offering = offering;
        this.turns = turns;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Collection<FileSet> all = all();
        turns.run(() -> offering.offer(all));
    }

    private Collection<FileSet> all() {
        try {
            return shipped.all();
        } catch (IOException failure) {
            throw new UncheckedIOException("The shipped playbooks cannot be read", failure);
        }
    }
}
