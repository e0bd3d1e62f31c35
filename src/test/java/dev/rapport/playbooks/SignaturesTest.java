package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.paging.Limit;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.signoff.SignOffRequest;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class SignaturesTest {

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    Runs runs;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    JdbcClient sql;

    private List<SignOff> all(Play play) {
        return signOffs.of(play.key(), Limit.of(200), null).items();
    }

    @Test
    void aSignatureIsKeptWithAllThatWasTrueAtThatMoment() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        int version = runs.version(runs.of(play, "strategy-alignment"));
        Somebody manager = play.manager();
        String asked = play.as(manager).has("unit-signs-charter").id();
        SignOffRequest request = signOffs.askedBy(asked).orElseThrow();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        play.as(manager)
                .completes("unit-signs-charter", Map.of("decision", "agree", "comment", "We look forward to it."));
        manager.in(givenPeople.unit());

        assertThat(all(play)).singleElement().satisfies(signed -> {
            assertThat(signed.signer()).isEqualTo(manager.username());
            assertThat(signed.role()).isEqualTo("unit-manager");
            assertThat(signed.unit()).isEqualTo(play.unit());
            assertThat(signed.aboutUnit()).isEqualTo(play.unit());
            assertThat(signed.subject()).isEqualTo("charter");
            assertThat(signed.decision()).isEqualTo(Decision.AGREED);
            assertThat(signed.statement())
                    .isEqualTo("I agree that “The project " + play.key() + "” goes ahead as this charter describes.")
                    .isEqualTo(request.statement());
            assertThat(signed.comment()).isEqualTo("We look forward to it.");
            assertThat(signed.signedAt()).isBetween(before, Instant.now().plusMillis(1));
            assertThat(signed.process()).isEqualTo("strategy-alignment");
            assertThat(signed.processVersion()).isEqualTo(version);
            assertThat(signed.shown()).isEqualTo(request.shown());
            assertThat(signed.hash()).isEqualTo(request.hash());
        });
    }

    @Test
    void eachSignatureOfAProjectHashesTheCanonicalTextThatWasShown() throws Exception {
        Play play = given.project().withUnits(2).begins();
        play.story().theCharterIsWritten();
        play.as(play.sponsor()).refuses("sponsor-signs-charter", "Too early — “später”.");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.units().forEach(unit -> play.as(play.manager(unit)).agrees("unit-signs-charter"));
        play.story().unitsArePrepared().itGoesLive().anAdvocacyCycleIsCompleted();

        List<SignOff> signed = all(play);
        assertThat(signed)
                .extracting(SignOff::subject)
                .containsOnly("charter", "ability", "readiness", "go-live", "cutover", "message");
        for (SignOff one : signed) {
            assertThat(new JsonCanonicalizer(one.shown()).getEncodedString()).isEqualTo(one.shown());
            assertThat(one.hash()).isEqualTo(sha256(one.shown()));
            assertThat(one.shown()).contains(one.statement(), "\"project\":\"" + play.key() + "\"");
        }
    }

    @Test
    void whatWasShownWhenAskedIsWhatIsKept() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        String asked = play.as(play.cio()).has("cio-signs-charter").id();
        SignOffRequest request = signOffs.askedBy(asked).orElseThrow();
        assertThat(request.shown()).contains("Orders without paper", "Orders take nine days.", "Unit " + play.unit());

        sql.sql("update project set purpose = 'Something else' where key = :key")
                .param("key", play.key())
                .update();
        sql.sql("update unit set name = 'Renamed' where key = :key")
                .param("key", play.unit())
                .update();
        play.as(play.cio()).agrees("cio-signs-charter");

        assertThat(all(play)).singleElement().satisfies(signed -> {
            assertThat(signed.shown()).isEqualTo(request.shown()).doesNotContain("Something else", "Renamed");
            assertThat(signed.hash()).isEqualTo(request.hash());
        });
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
