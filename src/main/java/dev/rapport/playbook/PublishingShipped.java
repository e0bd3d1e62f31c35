package dev.rapport.playbook;

import dev.rapport.operation.VersionsBeside;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Offers shipped playbooks before anybody can ask for a page: once for each content, whatever number of nodes start at the
 * same moment. While a node of another version runs, which may not know their steps, what is new in them is held back, and
 * this node works on what is published. Instances that run stay on the version they began with; a call of another playbook
 * takes its newest version.
 */
@Service
@EnableScheduling
class PublishingShipped implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingShipped.class);

    private final ShippedPlaybooks shipped;
    private final OfferingShipped offering;
    private final InTurn turns;
    private final VersionsBeside beside;
    private volatile boolean holding;

    PublishingShipped(ShippedPlaybooks shipped, OfferingShipped offering, InTurn turns, VersionsBeside beside) {
        this.shipped = shipped;
        this.offering = offering;
        this.turns = turns;
        this.beside = beside;
    }

    @Override
    public void afterSingletonsInstantiated() {
        offer();
    }

    /** Looks whether what is held back may be published now. What cannot be is told once; the next start tries again. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void offerWhatIsHeld() {
        if (!holding) {
            return;
        }
        try {
            if (beside.sign().isEmpty()) {
                offer();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Whether another version still runs cannot be read; the next look is in five seconds", away);
        } catch (RuntimeException failure) {
            holding = false;
            LOG.error("The playbooks that were held back cannot be published; the next start tries again", failure);
        }
    }

    void offer() {
        holding = turns.act(this::isHeld);
    }

    private boolean isHeld() {
        List<FileSet> fresh = offering.fresh(shipped.all());
        if (fresh.isEmpty()) {
            return false;
        }
        Optional<String> sign = beside.sign();
        if (sign.isPresent()) {
            if (!holding) {
                LOG.info(
                        "The playbooks that came with this version are held back, because {}: {}. They are published"
                                + " within seconds once that has ended.",
                        sign.get(),
                        fresh.stream().map(FileSet::playbook).collect(Collectors.joining(", ")));
            }
            return true;
        }
        offering.offer(fresh);
        if (holding) {
            LOG.info("No other version runs any more: the playbooks that were held back are published.");
        }
        return false;
    }
}
