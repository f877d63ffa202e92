package org.wheelhouse.demo;

/** Where generated rows go: the database, or a list in a test. */
interface RowSink {

    void add(NewRow row);
}
