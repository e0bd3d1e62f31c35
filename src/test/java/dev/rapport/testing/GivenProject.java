package dev.rapport.testing;

import dev.rapport.project.CreatingProject;
import dev.rapport.project.NewProject;
import dev.rapport.project.Project;
import dev.rapport.testing.Given.Somebody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes complete projects with people of their own: {@code given.project().withUnits(2).begins()}. */
@TestComponent
public class GivenProject {

    private final Given given;
    private final CreatingProject creating;
    private final Play.UseCases useCases;

    GivenProject(Given given, CreatingProject creating, Play.UseCases useCases) {
        this.given = given;
        this.creating = creating;
        this.useCases = useCases;
    }

    /** With one unit on which the orders have an impact of 4 and the reports none. */
    public Draft project() {
        return new Draft();
    }

    public final class Draft {

        private int units = 1;
        private @Nullable Integer impact = 4;
        private boolean sponsorLeadsTheChange;
        private @Nullable Somebody controller;
        private @Nullable Somebody representative;
        private boolean listensFirst;
        private boolean inWaves;
        private @Nullable Somebody processOwner;
        private List<Somebody> vendor = List.of();
        private boolean sponsorJudges;
        private @Nullable BigDecimal baseline = new BigDecimal(9);

        public Draft withUnits(int count) {
            units = count;
            return this;
        }

        public Draft withUnknownImpact() {
            impact = null;
            return this;
        }

        /** The change manager is the sponsor too. */
        public Draft whoseSponsorLeadsTheChange() {
            sponsorLeadsTheChange = true;
            return this;
        }

        /** The sponsor is the controller too. */
        public Draft whoseSponsorJudgesTheBenefits() {
            sponsorJudges = true;
            return this;
        }

        /** Nobody measured how it is today. */
        public Draft withoutBaseline() {
            baseline = null;
            return this;
        }

        public Draft withController(Somebody somebody) {
            controller = somebody;
            return this;
        }

        /** Who agrees to what is collected, before it is. */
        public Draft withRepresentative(Somebody somebody) {
            representative = somebody;
            return this;
        }

        /** Nothing is planned before sponsor and CIO agree on the problem. */
        public Draft thatListensFirst() {
            listensFirst = true;
            return this;
        }

        /** Each unit is a wave of its own, a month apart from 1 January 2031: “Wave 1”, “Wave 2” and so on. */
        public Draft inWaves() {
            inWaves = true;
            return this;
        }

        public Draft withProcessOwner(Somebody somebody) {
            processOwner = somebody;
            return this;
        }

        /** A vendor’s people take part; the first of them leads. */
        public Draft withVendor(List<Somebody> people) {
            vendor = List.copyOf(people);
            return this;
        }

        /** Creates the project as its change manager does, which starts its process. */
        public Play begins() {
            Somebody sponsor = given.person(sponsorsRoles()).in(given.unit());
            controller = sponsorJudges ? sponsor : controller;
            Play play = new Play(
                    Given.unique("project"),
                    cast(),
                    sponsor.whoMaySign(),
                    person("cio").whoMaySign(),
                    person("it-lead").whoMaySign(),
                    sponsorLeadsTheChange ? sponsor : person("change-manager"),
                    person("training-department"),
                    useCases);
            creating.create(play.changeManager().person(), brought(play));
            return play;
        }

        private String[] sponsorsRoles() {
            List<String> roles = new ArrayList<>(List.of("sponsor"));
            if (sponsorLeadsTheChange) {
                roles.add("change-manager");
            }
            if (sponsorJudges) {
                roles.add("controller");
            }
            return roles.toArray(String[]::new);
        }

        private Map<String, List<Somebody>> cast() {
            Map<String, List<Somebody>> cast = new LinkedHashMap<>();
            for (int number = 0; number < units; number++) {
                String unit = given.unit();
                Somebody manager = given.person("unit-manager").in(unit).leading(unit);
                cast.put(
                        unit,
                        List.of(
                                manager.whoMaySign(),
                                person("member").in(unit),
                                person("member").in(unit)));
            }
            return cast;
        }

        private static List<NewProject.NewWave> waves(List<String> units) {
            List<NewProject.NewWave> waves = new ArrayList<>();
            units.forEach(unit -> waves.add(new NewProject.NewWave(
                    "Wave " + (waves.size() + 1), LocalDate.of(2031, 1 + waves.size(), 1), List.of(unit))));
            return waves;
        }

        private Somebody person(String role) {
            return given.person(role);
        }

        private NewProject brought(Play play) {
            List<NewProject.NewImpact> impacts = new ArrayList<>();
            if (impact != null) {
                play.units().forEach(unit -> impacts.add(new NewProject.NewImpact(unit, "orders", impact)));
                play.units().forEach(unit -> impacts.add(new NewProject.NewImpact(unit, "reports", 0)));
            }
            return new NewProject(
                    play.key(),
                    "The project " + play.key(),
                    "Orders without paper",
                    LocalDate.of(2031, 3, 1),
                    play.sponsor().username(),
                    play.cio().username(),
                    play.itLead().username(),
                    play.changeManager().username(),
                    processOwner == null ? null : processOwner.username(),
                    controller == null ? null : controller.username(),
                    representative == null ? null : representative.username(),
                    new ArrayList<>(play.units()),
                    inWaves ? waves(play.units()) : null,
                    List.of(
                            new Project.Functionality("orders", "Taking orders"),
                            new Project.Functionality("reports", "Reading reports")),
                    new ArrayList<>(impacts),
                    vendor.isEmpty()
                            ? null
                            : List.of(new Project.Vendor(
                                    "Meridian",
                                    vendor.stream().map(Somebody::username).toList())),
                    List.of(new Project.Benefit("Shorter lead time", "days", baseline, null, null)),
                    listensFirst ? new NewProject.NewListening(null, null) : null);
        }
    }
}
