package org.wheelhouse.demo;

/**
 * A part of the demo chain. Implementations are CDI beans; {@link DemoLoader} finds them and runs those that are not done, in order,
 * outside of any transaction and scope: each opens its own ({@link org.wheelhouse.platform.scope.InScope}). A step that was broken off
 * is begun again, so it either writes all in one transaction or takes up what it finds.
 */
public interface DemoStep {

    /** 100 network, 200 catalogue, 300 staff and logins, 400 history. */
    int order();

    /** What it loads, as a person who waits for it reads it: {@code catalogue}. */
    String name();

    /** Whether its rows are there already. */
    boolean done();

    void load();
}
