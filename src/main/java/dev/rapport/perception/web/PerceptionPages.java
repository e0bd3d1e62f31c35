package dev.rapport.perception.web;

import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.perception.BeginningRound;
import dev.rapport.perception.Direction;
import dev.rapport.perception.Item;
import dev.rapport.perception.PainPoint;
import dev.rapport.perception.Party;
import dev.rapport.perception.PerceptionRound;
import dev.rapport.perception.ReadingPerceptions;
import dev.rapport.perception.View;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectListening;
import dev.rapport.project.Projects;
import dev.rapport.web.Names;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of perceptions and pain points together. */
@Component
class PerceptionPages {

    private static final List<Item> ITEMS = List.of(Item.values());
    private static final int LEFT = 16;
    private static final int LEVEL = 72;
    private static final int TOP = 36;
    private static final int LINE = 44;
    private static final int NOWHERE = -1;
    private static final int POINTS = 20;

    private final ReadingPerceptions reading;
    private final Projects projects;
    private final ProjectListening listening;
    private final Names names;

    PerceptionPages(ReadingPerceptions reading, Projects projects, ProjectListening listening, Names names) {
        this.reading = reading;
        this.projects = projects;
        this.listening = listening;
        this.names = names;
    }

    PerceptionsPage perceptions(Person reader, String key, @Nullable String cursor) {
        Listing<PerceptionRound> rounds = reading.rounds(reader, key, Limit.of(null), cursor);
        Project project = projects.get(key);
        boolean over =
                rounds.items().stream().limit(1).allMatch(round -> round.state().equals("told"));
        return new PerceptionsPage(
                key,
                project.name(),
                project.rehearsal(),
                listening.of(key).first(),
                cursor == null && over && BeginningRound.may(reader, project),
                rounds.items().stream().map(PerceptionPages::round).toList(),
                text(rounds.next()));
    }

    PainPointsPage painPoints(Person reader, String key, @Nullable String cursor) {
        Listing<PainPoint> points = reading.painPoints(reader, key, Limit.of(POINTS), cursor);
        Names.Known known =
                names.of(List.of(), points.items().stream().map(PainPoint::unit).toList());
        Project project = projects.get(key);
        return new PainPointsPage(
                key,
                project.name(),
                project.rehearsal(),
                points.items().stream()
                        .map(one -> new PainPointsPage.Row(
                                one.round(), known.unit(one.unit()), one.words(), one.rehearsal()))
                        .toList(),
                points.total(),
                text(points.next()));
    }

    private static PerceptionsPage.Round round(PerceptionRound round) {
        return new PerceptionsPage.Round(
                round.number(),
                round.state(),
                text(round.why()),
                round.ballots(),
                round.smallestGroup(),
                round.beganAt().toString(),
                round.closes() == null ? "" : round.closes().minusDays(1).toString(),
                text(round.closedAt()),
                round.turnout().entrySet().stream()
                        .map(side -> new PerceptionsPage.Side(
                                side.getKey(),
                                side.getValue().asked(),
                                side.getValue().answered()))
                        .toList(),
                round.directions().stream().map(PerceptionPages::pair).toList(),
                lines(round.gapAnswer()),
                lines(round.problem()),
                lines(round.said()),
                lines(round.doing()),
                text(round.toldAt()),
                round.rehearsal());
    }

    private static PerceptionsPage.Pair pair(Direction direction) {
        return new PerceptionsPage.Pair(
                direction.one().word(),
                direction.other().word(),
                figure(direction.gap()),
                figure(direction.gapBefore()),
                direction.wider(),
                ITEMS.stream()
                        .map(item -> new PerceptionsPage.Mark(
                                item.word(),
                                TOP + LINE * ITEMS.indexOf(item),
                                at(direction, direction.one(), item),
                                at(direction, direction.other(), item)))
                        .toList(),
                direction.views().stream().map(PerceptionPages::row).toList());
    }

    private static int at(Direction direction, Party side, Item item) {
        return direction.views().stream()
                .filter(view -> view.side() == side && view.item() == item)
                .map(View::mean)
                .map(mean -> mean == null ? NOWHERE : (int) Math.round(LEFT + (mean - 1) * LEVEL))
                .findFirst()
                .orElse(NOWHERE);
    }

    private static PerceptionsPage.Row row(View view) {
        return new PerceptionsPage.Row(
                view.side().word(),
                view.about().word(),
                view.item().word(),
                view.measurable(),
                figure(view.mean()),
                view.levels() == null ? List.of() : view.levels(),
                text(view.cannotSay()),
                view.change() == null ? "" : String.format(Locale.ROOT, "%+.1f", view.change()),
                figure(view.predicted()));
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%.1f", figure);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
