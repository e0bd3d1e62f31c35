package dev.rapport.perception.web;

import dev.rapport.organization.Person;
import dev.rapport.perception.Answers;
import dev.rapport.perception.BallotPaper;
import dev.rapport.perception.CastingBallot;
import dev.rapport.perception.Party;
import dev.rapport.perception.ReadingBallot;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One person's ballot. What was chosen is never shown again, not even where something is missing. */
@Controller
@RequestMapping("/projects/{key}/ballot")
class BallotController {

    private static final String CANNOT_SAY = "none";

    private final ReadingBallot reading;
    private final CastingBallot casting;

    BallotController(ReadingBallot reading, CastingBallot casting) {
        this.reading = reading;
        this.casting = casting;
    }

    @GetMapping
    ModelAndView paper(Person reader, @PathVariable String key) {
        return page(reading.of(reader, key), "", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView cast(Person reader, @PathVariable String key, @RequestParam MultiValueMap<String, String> chosen) {
        BallotPaper paper = reading.of(reader, key);
        try {
            casting.cast(
                    reader,
                    key,
                    new Answers(
                            ratings("view", paper.about(), chosen),
                            ratings("prediction", paper.predictions(), chosen)));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            return page(paper, "ballot.incomplete", HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/projects/{key}/ballot", Map.of("key", key));
    }

    private static ModelAndView page(BallotPaper paper, String problem, HttpStatus status) {
        return new ModelAndView("perception/ballot", Map.of("view", BallotPage.of(paper, problem)), status);
    }

    private static List<Answers.@Nullable Rating> ratings(
            String kind, List<Party> asked, MultiValueMap<String, String> chosen) {
        List<Answers.@Nullable Rating> ratings = new ArrayList<>();
        for (Party about : asked) {
            String field = kind + "." + about.word() + ".";
            ratings.add(new Answers.Rating(
                    about.word(),
                    level(chosen.getFirst(field + "ability")),
                    level(chosen.getFirst(field + "benevolence")),
                    level(chosen.getFirst(field + "integrity"))));
        }
        return ratings;
    }

    /** What is missing is no level, and no “cannot say” either. */
    private static @Nullable Integer level(@Nullable String choice) {
        if (CANNOT_SAY.equals(choice)) {
            return null;
        }
        return choice != null && choice.matches("[1-5]") ? Integer.parseInt(choice) : 0;
    }
}
