package dev.rapport.organization;

/** What an import did. Rows that were already so count as unchanged. */
public record ImportReport(Counts units, Counts people) {

    public record Counts(int added, int changed, int unchanged) {

        static final Counts NONE = new Counts(0, 0, 0);
    }

    public boolean changedNothing() {
        return units.added() + units.changed() + people.added() + people.changed() == 0;
    }
}
