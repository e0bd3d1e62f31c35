package dev.rapport.rights;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What each role is answered at each route, for a row of its own, a row of others and one that does not exist. One
 * number stands for all three. “Named” are sponsor, IT lead, process owner, controller and employee representative.
 * Acts are tried with values that cannot be accepted, so 422 and 400 mean: may, but not like this.
 */
final class RightsTable {

    static final List<String> COLUMNS = List.of(
            "administrator",
            "change-manager",
            "unit-manager",
            "cio",
            "training-department",
            "named",
            "member",
            "vendor",
            "auditor");

    private static final String TABLE = """
            GET /api/me                          | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            PUT /api/me/password                 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422
            DELETE /api/me/sessions              | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 204
            GET /api/me/minutes                  | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /api/me/ballots                  | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /api/me/absences                 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST /api/me/absences                | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422
            PUT /api/me/absences/{absence} | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404
            POST /api/me/absences/{absence}/end | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404
            POST /api/me/absences/{absence}/decline | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404
            GET /api/people                      | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            GET /api/people/{username}           | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200/200/404
            GET /api/people/{username}/absences  | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200/200/404
            POST /api/people/{username}/absences | 422/422/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            PUT /api/people/{username}/absences/{absence} | 422/422/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /api/people/{username}/absences/{absence}/end | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /api/people/{username}/handovers | 200/200/404 | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 200/200/404
            POST /api/people/{username}/handovers | 422/422/404 | 422/422/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            PUT /api/people/{username}/roles     | 422/422/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            PUT /api/people/{username}/password  | 422/422/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            DELETE /api/people/{username}/sessions | 204/204/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /api/people/{username}/link     | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /api/units                       | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            POST /api/organization               | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /api/organization/calendar       | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            PUT /api/organization/calendar       | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /api/organization/defaults | 200 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            PUT /api/organization/defaults | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /api/organization/defaults/changes | 200 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            GET /api/projects                    | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST /api/projects                   | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /api/projects/{key}              | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 200/404/404 | 404 | 200/200/404
            GET /api/projects/{key}/summary      | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 200/404/404 | 404 | 200/200/404
            GET /api/projects/{key}/commitments  | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /api/projects/{key}/commitments/{promise} | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/commitments | 404 | 422/403/404 | 403/404/404 | 422/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /api/projects/{key}/commitments/{promise}/hand-over | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/charter      | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /api/projects/{key}/perceptions  | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/perceptions | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/perceptions/{round}/lot | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /api/projects/{key}/pain-points  | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /api/projects/{key}/ballot | 404 | 404 | 200/404/404 | 200/404/404 | 404 | 200/404/404 | 200/404/404 | 200/404/404 | 404
            POST /api/projects/{key}/ballot | 404 | 404 | 422/404/404 | 422/404/404 | 404 | 422/404/404 | 422/404/404 | 422/404/404 | 404
            GET /api/projects/{key}/sign-offs    | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /api/projects/{key}/history      | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /api/projects/{key}/runs         | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /api/projects/{key}/runs/{run}   | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/cancel      | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /api/projects/{key}/pause | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /api/projects/{key}/resume | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/pauses | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /api/projects/{key}/role-changes | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/role-changes | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/merges | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/merges | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/checkpoints | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/checkpoints | 404 | 409/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/conflicts | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/conflicts | 404 | 409/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/unit-changes | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/units/{unit}/changes | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/plan | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            PUT /api/projects/{key}/plan | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/plan/changes | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/plan/changes | 404 | 409/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/personal-data | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 200/404/404 | 404 | 200/200/404
            POST /api/projects/{key}/personal-data | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/waves | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/waves/{wave}/postponements | 404 | 409/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/projects/{key}/incidents | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /api/projects/{key}/waves/{wave}/incidents | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /api/projects/{key}/incidents/{incident} | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /api/messages                    | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST /api/messages/read              | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422
            GET /api/tasks                       | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /api/tasks/{id}                  | 404 | 200/200/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/200/404
            GET /api/tasks/{id}/form             | 404 | 200/200/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/200/404
            POST /api/tasks/{id}/claim           | 404 | 204/403/404 | 204/404/404 | 204/404/404 | 204/404/404 | 204/404/404 | 204/404/404 | 204/404/404 | 403/403/404
            POST /api/tasks/{id}/complete        | 404 | 422/403/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 403/403/404
            POST /api/tasks/{id}/reassign        | 404 | 422/422/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/403/404
            POST /api/tasks/{id}/release         | 404 | 204/403/404 | 204/404/404 | 204/404/404 | 204/404/404 | 204/404/404 | 204/404/404 | 204/404/404 | 403/403/404
            POST /api/tasks/{id}/urge            | 404 | 409/409/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/403/404
            GET /api/demo/clock                  | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST /api/demo/clock                 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET /api/playbooks                   | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            GET /api/playbooks/{playbook}        | 403 | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 200/200/404
            GET /api/playbooks/{playbook}/versions/{number}/files/{file} | 403 | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 200/200/404
            GET /api/playbooks/{playbook}/record | 403 | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 200/200/404
            POST /api/playbooks/{playbook}/retire | 403 | 422/422/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /api/playbooks/{playbook}/reinstate | 403 | 409/409/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /api/playbooks/{playbook}/versions/{number}/bring-back | 403 | 409/409/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /api/playbooks/check            | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /api/playbooks/drafts            | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            POST /api/playbooks/drafts           | 403 | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /api/playbooks/drafts/{draft}    | 403 | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 200/200/404
            GET /api/playbooks/drafts/{draft}/files/{file} | 403 | 200/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 200/200/404
            POST /api/playbooks/drafts/{draft}/publish | 403 | 403/200/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /api/playbooks/drafts/{draft}/refuse | 403 | 403/422/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /api/playbooks/drafts/{draft}/take-back | 403 | 200/403/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /engine-rest/version             | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /engine-rest/deployment          | 403 | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /engine-rest/deployment/create  | 403 | 400 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /engine-rest/process-definition/{definition}/start | 403 | 400/400/404 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /                                | 302 | 302 | 302 | 302 | 302 | 302 | 302 | 302 | 302
            GET /tasks                           | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /tasks/{id}                      | 404 | 200/200/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/200/404
            GET /tasks/{id}/diagram.xml          | 404 | 200/200/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/200/404
            POST /tasks/{id}/claim               | 404 | 302/403/404 | 302/404/404 | 302/404/404 | 302/404/404 | 302/404/404 | 302/404/404 | 302/404/404 | 403/403/404
            POST /tasks/{id}/reassign            | 404 | 422/422/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/403/404
            POST /tasks/{id}/release             | 404 | 302/403/404 | 302/404/404 | 302/404/404 | 302/404/404 | 302/404/404 | 302/404/404 | 302/404/404 | 403/403/404
            POST /tasks/{id}/urge                | 404 | 409/409/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/404/404 | 403/403/404
            GET /messages                        | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST /messages/read                  | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422
            GET /projects                        | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /projects/new                    | 404 | 200 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST /projects/new/by-hand           | 404 | 422 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST /projects/new/from-file         | 404 | 400 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST /projects/new/sample            | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET /projects/{key}                  | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 200/404/404 | 404 | 200/200/404
            POST /projects/{key}/cancel          | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/charter          | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/pause | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /projects/{key}/resume | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/roles | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/roles | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/merge | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/merge | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/alignment | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/alignment | 404 | 409/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /projects/{key}/alignment/conflicts | 404 | 409/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/units | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/units | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/plan | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/plan | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /projects/{key}/plan/changes | 404 | 409/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/waves | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/waves/{wave}/postponements | 404 | 409/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/hypercare | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/waves/{wave}/incidents | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /projects/{key}/incidents/{incident} | 404 | 403/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/promises         | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /projects/{key}/promises/{promise} | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/promises        | 404 | 422/403/404 | 403/404/404 | 422/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            POST /projects/{key}/promises/{promise}/hand-over | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/perceptions      | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            POST /projects/{key}/perceptions     | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/pain-points      | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /projects/{key}/personal-data | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 200/404/404 | 404 | 200/200/404
            POST /projects/{key}/personal-data | 404 | 422/403/404 | 403/404/404 | 403/403/404 | 403/403/404 | 403/404/404 | 404 | 404 | 403/403/404
            GET /projects/{key}/ballot | 404 | 404 | 200/404/404 | 200/404/404 | 404 | 200/404/404 | 200/404/404 | 200/404/404 | 404
            POST /projects/{key}/ballot | 404 | 404 | 422/404/404 | 422/404/404 | 404 | 422/404/404 | 422/404/404 | 422/404/404 | 404
            GET /projects/{key}/history          | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /projects/{key}/runs/{run}/diagram.xml | 404 | 200/200/404 | 200/404/404 | 200/200/404 | 200/200/404 | 200/404/404 | 404 | 404 | 200/200/404
            GET /history                         | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /playbooks                       | 404 | 200 | 404 | 404 | 404 | 404 | 404 | 404 | 200
            POST /playbooks                      | 404 | 422 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            GET /playbooks/{playbook}            | 404 | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 200/200/404
            GET /playbooks/{playbook}/versions/{number}/files/{file} | 404 | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 200/200/404
            POST /playbooks/{playbook}/versions/{number}/bring-back | 404 | 409/409/404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /playbooks/{playbook}/retire    | 404 | 422/422/404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /playbooks/{playbook}/reinstate | 404 | 409/409/404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            GET /playbooks/drafts/{draft}        | 404 | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 200/200/404
            GET /playbooks/drafts/{draft}/files/{file} | 404 | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 200/200/404
            POST /playbooks/drafts/{draft}/publish | 404 | 403/302/404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /playbooks/drafts/{draft}/refuse | 404 | 403/422/404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /playbooks/drafts/{draft}/take-back | 404 | 302/403/404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            GET /demo/clock                      | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST /demo/clock                     | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET /people                          | 200 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 200
            GET /people/import                   | 200 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /people/import                  | 422 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            GET /calendar                        | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST /calendar                       | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /calendar/holidays              | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /calendar/holidays/remove       | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            POST /calendar/import                | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /defaults | 200 | 200 | 404 | 404 | 404 | 404 | 404 | 404 | 200
            POST /defaults | 422 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            GET /people/{username}               | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 200/200/404
            POST /people/{username}/password     | 422/422/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            GET /people/{username}/handovers | 200/200/404 | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 200/200/404
            POST /people/{username}/handovers | 422/422/404 | 422/422/404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /people/{username}/roles        | 422/422/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /people/{username}/sign-out     | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /people/{username}/link         | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            GET /people/{username}/absences      | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 200/200/404
            POST /people/{username}/absences     | 422/422/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /people/{username}/absences/{absence} | 422/422/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            POST /people/{username}/absences/{absence}/end | 200/200/404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 403
            GET /absences                        | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST /absences                       | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422
            POST /absences/{absence} | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404 | 422/404/404
            POST /absences/{absence}/end | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404
            POST /absences/{absence}/decline | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404 | 200/404/404
            GET /password                        | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST /password                       | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 422
            POST /password/sign-out-elsewhere    | 302 | 302 | 302 | 302 | 302 | 302 | 302 | 302 | 302
            GET /sign-in                         | 302 | 302 | 302 | 302 | 302 | 302 | 302 | 302 | 302
            POST /sign-in                        | 401 | 401 | 401 | 401 | 401 | 401 | 401 | 401 | 401
            GET /link/{token}                    | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST /link/{token}                   | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET /v3/api-docs                     | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /v3/api-docs.yaml                | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /actuator/health                 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /actuator/health/**              | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET /livez                           | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /readyz                          | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET /actuator/prometheus             | 200 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403
            ANY /error                           | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            """;

    private static final Map<String, Cell> NOT_ASKED =
            Map.of("controller", new Cell(404, 404, 404), "employee-representative", new Cell(404, 404, 404));

    /** What one role is answered otherwise than the others of its column. */
    private static final Map<String, Map<String, Cell>> OTHERWISE = Map.ofEntries(
            entry("GET /api/projects/{key}/ballot", NOT_ASKED),
            entry("POST /api/projects/{key}/ballot", NOT_ASKED),
            entry("GET /projects/{key}/ballot", NOT_ASKED),
            entry("POST /projects/{key}/ballot", NOT_ASKED),
            entry("POST /api/projects/{key}/commitments", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /projects/{key}/promises", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /api/projects/{key}/cancel", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /projects/{key}/cancel", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /api/projects/{key}/pause", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /api/projects/{key}/resume", Map.of("sponsor", new Cell(409, 404, 404))),
            entry("POST /projects/{key}/pause", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /projects/{key}/resume", Map.of("sponsor", new Cell(409, 404, 404))),
            entry("POST /api/projects/{key}/role-changes", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /projects/{key}/roles", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /api/projects/{key}/merges", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /projects/{key}/merge", Map.of("sponsor", new Cell(422, 404, 404))),
            entry("POST /api/projects/{key}/personal-data", Map.of("employee-representative", new Cell(422, 404, 404))),
            entry("POST /projects/{key}/personal-data", Map.of("employee-representative", new Cell(422, 404, 404))),
            entry(
                    "POST /api/projects/{key}/waves/{wave}/incidents",
                    Map.of("it-lead", new Cell(422, 404, 404), "process-owner", new Cell(422, 404, 404))),
            entry(
                    "POST /api/projects/{key}/incidents/{incident}",
                    Map.of("it-lead", new Cell(422, 404, 404), "process-owner", new Cell(422, 404, 404))),
            entry(
                    "POST /projects/{key}/waves/{wave}/incidents",
                    Map.of("it-lead", new Cell(422, 404, 404), "process-owner", new Cell(422, 404, 404))),
            entry(
                    "POST /projects/{key}/incidents/{incident}",
                    Map.of("it-lead", new Cell(422, 404, 404), "process-owner", new Cell(422, 404, 404))));

    /** Routes for everybody, signed in or not, with what somebody who is not is answered there. */
    private static final Map<String, Integer> OPEN = Map.of(
            "GET /sign-in",
            200,
            "POST /sign-in",
            401,
            "GET /link/{token}",
            404,
            "POST /link/{token}",
            404,
            "GET /v3/api-docs",
            200,
            "GET /v3/api-docs.yaml",
            200,
            "GET /actuator/health",
            200,
            "GET /livez",
            200,
            "GET /readyz",
            200,
            "ANY /error",
            404);

    /** What is sent to a route that takes a body: JSON for calls, fields for pages. */
    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/people/{username}/roles", "{\"roles\":[\"king\"]}",
            "PUT /api/people/{username}/password", "{\"password\":\"short\"}",
            "POST /api/tasks/{id}/complete", "{\"values\":{\"nonsense\":1}}",
            "POST /api/tasks/{id}/reassign", "{\"assignee\":\"nobody-at-all\"}",
            "POST /tasks/{id}/reassign", "assignee=nobody-at-all",
            "POST /projects/{key}/cancel", "reason=",
            "POST /people/{username}/roles", "roles=king",
            "POST /people/{username}/password", "password=short",
            "POST /password", "current=wrong&password=short&again=short",
            "POST /sign-in", "username={username}&password=wrong");

    private RightsTable() {}

    /** The statuses for one route and role: own row, other's row, no row. */
    record Cell(int own, int other, int none) {
        static Cell of(String text) {
            String[] numbers = text.strip().split("/", -1);
            int own = Integer.parseInt(numbers[0]);
            return numbers.length == 1
                    ? new Cell(own, own, own)
                    : new Cell(own, Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
        }
    }

    /** By route, in an order in which each can be tried after the other. */
    static Map<String, List<Cell>> rows() {
        return TABLE.lines()
                .map(line -> Arrays.asList(line.split("\\|", -1)))
                .collect(Collectors.toMap(
                        cells -> cells.get(0).strip(),
                        cells -> cells.stream().skip(1).map(Cell::of).toList(),
                        (one, two) -> {
                            throw new IllegalStateException("A route is there twice");
                        },
                        LinkedHashMap::new));
    }

    /** What that role, which stands in that column, is answered at the route. */
    static Cell cell(String route, String role, String column) {
        Cell usual = Objects.requireNonNull(rows().get(route)).get(COLUMNS.indexOf(column));
        return OTHERWISE.getOrDefault(route, Map.of()).getOrDefault(role, usual);
    }

    static boolean isOpen(String route) {
        return OPEN.containsKey(route);
    }

    /** What somebody is answered who is not signed in: for calls 401, for pages the way to the sign-in page. */
    static int nobody(String route) {
        return OPEN.getOrDefault(route, Sending.isCall(route) ? 401 : 302);
    }

    static String body(String route) {
        return BODIES.getOrDefault(route, route.contains(" /api/") || route.contains(" /engine-rest/") ? "{}" : "");
    }
}
