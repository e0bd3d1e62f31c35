package dev.rapport.tasklist;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done about work that is near or late; for readers who may see the work. */
@Service
@Transactional(readOnly = true)
public class FollowingLateWork {

    private final ChasedWork work;
    private final Escalations escalations;

    FollowingLateWork(ChasedWork work, Escalations escalations) {
        this.work = work;
        this.escalations = escalations;
    }

    /** In the order in which it was brought to them; what ended because somebody else has the work now is left out. */
    public List<Escalation> escalations(Collection<String> workItems) {
        return escalations.of(workItems);
    }

    /** Of these, the open ones of which their holder has been reminded, or everybody who may take them. */
    public Set<String> reminded(Collection<String> workItems) {
        return Set.copyOf(work.remindedAmong(workItems));
    }
}
