package org.wheelhouse.bench;

/** One thing that is measured; it adds its table to the report. */
interface Part {

    void measure(Ground ground, Report report) throws Exception;
}
