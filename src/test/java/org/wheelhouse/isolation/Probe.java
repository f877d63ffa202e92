package org.wheelhouse.isolation;

/**
 * One attempt to reach a row.
 *
 * @param role the database role that tries; the settings of its scope belong to it
 * @param expected whether it has to get through
 */
record Probe(String role, String table, String what, String command, boolean expected) {

    /** What the database answered: a number of rows, or {@code !} with the state and message of a refusal. */
    record Answer(Probe probe, String result) {

        /** Got past row security: rows were met, or only another constraint stood in the way. */
        boolean through() {
            return result.startsWith("!23") || !result.startsWith("!") && !result.equals("0");
        }

        boolean broken() {
            return result.startsWith("!") && !result.startsWith("!23") && !result.startsWith("!42501");
        }

        boolean asExpected() {
            return !broken() && through() == probe.expected();
        }

        @Override
        public String toString() {
            return probe.role() + " " + probe.what() + " on " + probe.table() + ": "
                    + (probe.expected() ? "has to get through" : "must be refused") + ", but got " + result + " ["
                    + probe.command() + "]";
        }
    }
}
