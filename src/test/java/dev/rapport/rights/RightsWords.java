package dev.rapport.rights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What routes are for that no API description says. */
final class RightsWords {

    private static final String WORDS = """
            GET /engine-rest/version | Which engine there is, for the desktop modeler
            GET /engine-rest/deployment | Tells the desktop modeler that it may come in
            POST /engine-rest/deployment/create | Brings a playbook from the desktop modeler
            POST /engine-rest/process-definition/{definition}/start | Starts a playbook from the desktop modeler
            GET / | The first page: leads to the tasks, or to the people
            GET /tasks | The tasks
            GET /tasks/{id} | A task, with its form
            GET /tasks/{id}/diagram.xml | The diagram that a task stands in
            POST /tasks/{id}/claim | Takes a task
            POST /tasks/{id}/reassign | Hands a task to somebody else
            POST /tasks/{id}/release | Gives a task back
            POST /tasks/{id}/urge | Urges whoever has a late task
            GET /absences | One's own absences, and where one stands in
            POST /absences | Says that one is away, and who stands in
            POST /absences/{absence} | Changes one's own absence
            POST /absences/{absence}/end | Ends one's own absence
            POST /absences/{absence}/decline | Declines to stand in
            GET /people/{username}/absences | A person's absences
            POST /people/{username}/absences | Enters an absence for somebody, with why
            POST /people/{username}/absences/{absence} | Changes a person's absence
            POST /people/{username}/absences/{absence}/end | Ends a person's absence
            GET /calendar | The organization's calendar
            POST /calendar | Changes the working week, and when it reminds and escalates
            POST /calendar/holidays | Adds a holiday
            POST /calendar/holidays/remove | Removes a holiday
            POST /calendar/import | Replaces the holidays by those of a file
            GET /defaults | What new projects begin with
            POST /defaults | Sets what new projects begin with
            GET /messages | One's own messages
            POST /messages/read | Marks one's own messages as read
            GET /projects | The projects that one sees
            GET /projects/new | The form for a new project
            POST /projects/new/by-hand | Creates a project from the form
            POST /projects/new/from-file | Creates a project from a file
            POST /projects/new/sample | Creates the demo's sample project; only there in the demo
            GET /projects/{key} | A project
            POST /projects/{key}/cancel | Cancels a project
            GET /projects/{key}/charter | The charter of a project, with its history
            POST /projects/{key}/pause | Pauses a project
            POST /projects/{key}/resume | Lets a paused project go on
            GET /projects/{key}/roles | Who leads a project, and who takes over
            POST /projects/{key}/roles | Names somebody to take a leading role over
            GET /projects/{key}/merge | Which projects go into which
            POST /projects/{key}/merge | Asks that a project goes into another
            GET /projects/{key}/alignment | What the executives of a project agree on
            POST /projects/{key}/alignment | Holds a checkpoint of the executives by hand
            POST /projects/{key}/alignment/conflicts | Opens a conflict between executives
            GET /projects/{key}/units | Which units of a project are merged, split or closed
            POST /projects/{key}/units | Says that a unit is merged, split or closed
            GET /projects/{key}/plan | A project's plan: what counts, and where it comes from
            POST /projects/{key}/plan | Sets values of a plan
            POST /projects/{key}/plan/changes | Proposes a new value for a frozen plan
            GET /projects/{key}/waves | When each wave goes live, and was to before
            POST /projects/{key}/waves/{wave}/postponements | Asks the sponsor to let a wave go live later
            GET /projects/{key}/hypercare | What happens after each go-live
            POST /projects/{key}/waves/{wave}/incidents | Records an incident
            POST /projects/{key}/incidents/{incident} | Says how people work around an incident, or that it is solved
            GET /projects/{key}/promises | The promises of a project
            GET /projects/{key}/promises/{promise} | A promise with its whole story
            POST /projects/{key}/promises | Asks somebody for a promise
            POST /projects/{key}/promises/{promise}/hand-over | Hands a promise over to somebody by name
            GET /projects/{key}/perceptions | How business, IT and vendor see each other
            POST /projects/{key}/perceptions | Begins a round of listening
            GET /projects/{key}/pain-points | Where it hurts, in people’s own words
            GET /projects/{key}/personal-data | What a project collects about people, and what was agreed on it
            POST /projects/{key}/personal-data | Puts the list of personal data to the employee representative anew
            GET /projects/{key}/ballot | One’s own ballot; only there for who is asked in the latest round
            POST /projects/{key}/ballot | Casts one’s own ballot
            GET /projects/{key}/history | What happened in a project
            GET /projects/{key}/runs/{run}/diagram.xml | The diagram of a playbook that was executed
            GET /history | The projects whose history one may read
            GET /playbooks | The playbooks
            POST /playbooks | Brings a playbook
            GET /playbooks/{playbook} | A playbook with its versions
            GET /playbooks/{playbook}/versions/{number}/files/{file} | A file of a version
            POST /playbooks/{playbook}/versions/{number}/bring-back | Makes a draft of an earlier version
            POST /playbooks/{playbook}/retire | Retires a playbook
            POST /playbooks/{playbook}/reinstate | Lets a retired playbook be used again
            GET /playbooks/drafts/{draft} | A draft with what the check found
            GET /playbooks/drafts/{draft}/files/{file} | A file of a draft
            POST /playbooks/drafts/{draft}/publish | Publishes what somebody else brought
            POST /playbooks/drafts/{draft}/refuse | Refuses what somebody else brought
            POST /playbooks/drafts/{draft}/take-back | Takes back what one brought
            GET /demo/clock | The page of the demo's clock; only there in the demo
            POST /demo/clock | Puts the demo's clock forward; only there in the demo
            GET /people | The people
            GET /people/import | The form for importing units and people
            POST /people/import | Imports units and people
            GET /people/{username} | A person
            POST /people/{username}/password | Sets somebody's first password
            GET /people/{username}/handovers | What somebody holds in running projects, and who is asked to take it over
            POST /people/{username}/handovers | Names who takes over all that somebody holds
            POST /people/{username}/roles | Changes somebody's roles
            POST /people/{username}/sign-out | Ends somebody's sessions
            POST /people/{username}/link | Makes a link for choosing a password
            GET /password | The form for one's own password
            POST /password | Changes one's own password
            POST /password/sign-out-elsewhere | Ends one's own sessions on other devices
            GET /sign-in | The sign-in page
            POST /sign-in | Signs in
            GET /link/{token} | Where a one-time link leads
            POST /link/{token} | Chooses a password with a one-time link
            GET /v3/api-docs | The description of the API
            GET /v3/api-docs.yaml | The description of the API, as YAML
            GET /actuator/health | Whether Rapport works, and no more
            GET /actuator/health/** | Parts of that; only `liveness` and `readiness` are there, open to everybody
            GET /livez | Whether this node lives
            GET /readyz | Whether this node takes work
            GET /actuator/prometheus | Figures for whoever runs Rapport
            ANY /error | Where failures of the server end
            """;

    private RightsWords() {}

    static Map<String, String> byRoute() {
        return WORDS.lines()
                .map(line -> line.split(" \\| ", 2))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> line[1],
                        (one, two) -> {
                            throw new IllegalStateException("A route is there twice");
                        },
                        LinkedHashMap::new));
    }
}
