package dev.rapport.organization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.RapportTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class BadRowsTest {

    @Autowired
    Importing importing;

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            username ! Bad.User,N,,,vendor,en,1,          ! small letters
            username ! ,N,,,vendor,en,1,                  ! needed
            name     ! bad,,,,vendor,en,1,                ! needed
            name     ! bad,"a\tb",,,vendor,en,1,          ! control
            email    ! bad,N,nobody,,vendor,en,1,         ! e-mail
            email    ! bad,N,a b@example.org,,vendor,en,1, ! e-mail
            unit     ! bad,N,,no-such-unit,member,en,1,   ! no unit
            unit     ! bad,N,,,member,en,1,               ! needed
            roles    ! bad,N,,,vendor king,en,1,          ! not a role
            roles    ! bad,N,,,,en,1,                     ! needed
            language ! bad,N,,,vendor,fr,1,               ! “en” or “de”
            hours    ! bad,N,,,vendor,en,169,             ! 0 to 168
            hours    ! bad,N,,,vendor,en,-1,              ! 0 to 168
            hours    ! bad,N,,,vendor,en,1.234,           ! decimals
            hours    ! bad,N,,,vendor,en,1e1,             ! 0 to 168
            until    ! bad,N,,,vendor,en,1,31.12.2030     ! year-month-day
            until    ! bad,N,,,vendor,en,1,2030-02-30     ! no such day
            `` ! bad,N,,,vendor,en                        ! 6 cells
            `` ! bad,"N"x,,,vendor,en,1,                  ! quotation mark
            `` ! bad,"N,,,vendor,en,1,                    ! quotation mark
            """)
    void namesTheColumnAndTheReason(String column, String row, String reason) {
        FieldProblem.InFile problem = only(refusedPeople(Files.PEOPLE + row + "\n"));

        assertThat(problem.file()).isEqualTo("people");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            parent  ! bad-unit,N,no-such-unit,    ! no unit
            parent  ! bad-unit,N,bad-unit,        ! circle
            manager ! bad-unit,N,,no-such-person  ! no person
            manager ! bad-unit,N,,admin           ! unit-manager
            unit    ! Bad Unit,N,,                ! small letters
            """)
    void namesBadUnits(String column, String row, String reason) {
        FieldProblem.InFile problem = only(refused(Files.UNITS + row + "\n", null));

        assertThat(problem.file()).isEqualTo("units");
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.reason()).contains(reason);
    }

    @Test
    void namesTheEarlierLineOfADuplicate() {
        FieldProblem.InFile problem =
                only(refusedPeople(Files.PEOPLE + "twice,N,,,vendor,en,1,\n\ntwice,M,,,vendor,en,1,\n"));

        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.reason()).contains("Line 2");
    }

    @Test
    void namesUnknownAndMissingColumns() {
        List<FieldProblem> problems = refusedPeople("username,name,email,unit,role,language,hours,until\n");

        assertThat(problems).extracting(problem -> inFile(problem).column()).containsExactlyInAnyOrder("role", "roles");
    }

    @Test
    void namesTooLongNames() {
        assertThat(only(refusedPeople(Files.PEOPLE + "long," + "n".repeat(201) + ",,,vendor,en,1,\n"))
                        .column())
                .isEqualTo("name");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] latin = (Files.PEOPLE + "zoe,Zo\u00eb,,,vendor,en,1,\n").getBytes(ISO_8859_1);

        Refused refused =
                catchThrowableOfType(Refused.class, () -> importing.importing(null, new ByteArrayInputStream(latin)));

        assertThat(only(refused.problems()).line()).isEqualTo(2);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(only(refusedPeople("\n \n")).reason()).contains("empty");
    }

    @Test
    void collectsAllBadRowsUpToABound() {
        StringBuilder rows = new StringBuilder(Files.PEOPLE);
        for (int i = 0; i < 700; i++) {
            rows.append("p").append(i).append(",N,,,king,en,1,\n");
        }

        assertThat(refusedPeople(rows.toString())).hasSize(Complaints.MOST);
    }

    @Test
    void moreThanAHundredThousandRowsAreRefused() {
        String rows = Files.PEOPLE + "p,N,,,vendor,en,1,\n".repeat(100_001);

        assertThat(refusedPeople(rows)).isNotEmpty();
    }

    private List<FieldProblem> refusedPeople(String people) {
        return refused(null, people);
    }

    private List<FieldProblem> refused(@Nullable String units, @Nullable String people) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> importing.importing(
                        units == null ? null : Files.of(units), people == null ? null : Files.of(people)));
        return refused.problems();
    }

    private static FieldProblem.InFile only(List<FieldProblem> problems) {
        assertThat(problems).hasSize(1);
        return inFile(problems.get(0));
    }

    private static FieldProblem.InFile inFile(FieldProblem problem) {
        return Objects.requireNonNull(problem.inFile());
    }
}
