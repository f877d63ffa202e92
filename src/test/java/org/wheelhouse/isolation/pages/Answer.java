package org.wheelhouse.isolation.pages;

import java.util.Set;

/**
 * What the portal answered to one attempt.
 *
 * @param name of the id that was varied; null where none was
 * @param request method and address, for people
 * @param like a refusal looks exactly like a page that is not there
 * @param foreign what the answer shows of others' rows
 */
record Answer(
        Actor actor,
        Endpoint endpoint,
        Try attempt,
        String name,
        String request,
        int status,
        Seen seen,
        boolean like,
        Set<String> foreign) {

    /** What was tried. */
    enum Try {
        /** The page alone. */
        PLAIN,
        OWN,
        FOREIGN,
        ABSENT,
        MALFORMED,
        /** The rows as a file. */
        EXPORT,
        /** A search for what is foreign. */
        SEARCH,
        /** A form for own things, sent by the owner. */
        FORM_OWN,
        /** A form with a foreign, absent or malformed id in it. */
        FORM_FOREIGN,
        FORM_ABSENT,
        FORM_MALFORMED,
        /** A form that Faces keeps a view for, sent to its own page and to a foreign row's. */
        POSTBACK_OWN,
        POSTBACK_FOREIGN,
        /** A change that another site's page asks for. */
        CROSS_SITE,
        /** A POST with nothing in it. */
        BARE
    }

    enum Seen {
        LOGIN,
        NOT_FOUND,
        THROUGH,
        REFUSED,
        BROKEN
    }

    /** Those whose rows and pages are the same, for one page and name. */
    String group() {
        return endpoint + " " + name + " " + actor.desk();
    }

    @Override
    public String toString() {
        return actor + ": " + attempt + " " + request + " → " + status + " " + seen
                + (foreign.isEmpty() ? "" : " showing " + foreign);
    }
}
