package dev.rapport.personal;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is kept of people in office: who did which task, signed or promised what, and was away. */
@Component
class DataOfOffice implements Collecting {

    @Override
    public List<Collected> collected() {
        return List.of(
                new Collected(
                        "acts",
                        Set.of(
                                "work_item",
                                "act",
                                "escalation",
                                "urge",
                                "message",
                                "outbox",
                                "project_pause",
                                "role_change",
                                "project",
                                "project_vendor",
                                "project_benefit",
                                "remedy",
                                "playbook_act",
                                "personal_data",
                                "unit_change",
                                "unit_change_part",
                                "work_handover",
                                "plan_change",
                                "plan_value",
                                "incident",
                                "checkpoint",
                                "checkpoint_executive",
                                "checkpoint_priority",
                                "executive_conflict",
                                "executive_conflict_date",
                                "wave_postponement",
                                "project_merge",
                                "project_merge_release")),
                new Collected("signatures", Set.of("sign_off", "sign_off_request", "charter_section")),
                new Collected(
                        "promises",
                        Set.of(
                                "commitment",
                                "commitment_answer",
                                "commitment_claim",
                                "commitment_criterion",
                                "commitment_decision",
                                "commitment_handover",
                                "commitment_move",
                                "commitment_verdict")),
                new Collected("absence", Set.of("absence", "absence_change")));
    }
}
