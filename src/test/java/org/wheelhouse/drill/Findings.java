package org.wheelhouse.drill;

import java.util.ArrayList;
import java.util.List;

/** What a drill saw, told as it happens and once more at the end. */
final class Findings {

    private final List<String> lines = new ArrayList<>();
    private boolean good = true;

    /** To standard output: a drill is a program that a person started, and its findings are what they asked for. */
    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** A figure, or something else that is worth to be known. */
    void saw(String what) {
        add("     " + what);
    }

    /** What has to hold, said as it then is. */
    void must(boolean holds, String what) {
        good &= holds;
        add((holds ? " ok  " : " NO  ") + what);
    }

    private void add(String line) {
        say(line);
        lines.add(line);
    }

    boolean good() {
        return good;
    }

    void print(String drill) {
        say("");
        say("The drill " + drill + (good ? " is passed" : " is NOT passed"));
        lines.forEach(Findings::say);
    }
}
