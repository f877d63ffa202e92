package org.wheelhouse.booking.web;

import java.io.Serializable;

/** The hours of a weekday as a person writes them: {@code 9:00-12:00, 13:00-18:00}. */
public class WeekdayText implements Serializable {

    private static final long serialVersionUID = 1L;
    private final int weekday;
    private String text;

    WeekdayText(int weekday, String text) {
        this.weekday = weekday;
        this.text = text;
    }

    public int getWeekday() {
        return weekday;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
