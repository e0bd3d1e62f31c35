package dev.rapport.playbook;

import dev.rapport.operation.VersionsBeside;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
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

    private static final String NOT_BESIDE =
            "The playbooks that came with this version do not fit what was published here,"
                    + " so that stays in force. Publish what fits them, then start again";

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

    /**
     * @throws IllegalStateException where nothing is published yet and the check refuses what is shipped: an empty Rapport
     *     serves nobody. Where it is refused beside what was published here, Rapport goes on with that.
     */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            offer();
        } catch (IllegalStateException refused) {
            Collection<FileSet> all = shipped.all();
            if (offering.fresh(all).size() == all.size()) {
                throw refused;
            }
            LOG.error(NOT_BESIDE, refused);
        }
    }

    /** Looks whether what is held back may be published now. What the check refuses is told once. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void offerWhatIsHeld() {
        if (!holding) {
            return;
        }
        try {
            if (beside.sign().isEmpty()) {
                offer();
            }
        } catch (IllegalStateException refused) {
            holding = false;
            LOG.error(NOT_BESIDE, refused);
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException | TransactionException away) {
            LOG.debug("Whether another version still runs cannot be read; the next look is in five seconds", away);
        } catch (RuntimeException failure) {
            LOG.warn("The playbooks that are held back cannot be published; the next try is in five seconds", failure);
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
