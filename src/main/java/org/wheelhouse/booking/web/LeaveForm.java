package org.wheelhouse.booking.web;

import java.io.Serializable;
import java.time.LocalDate;

/** Leave as it is asked for: days, or a part of one. */
public class LeaveForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private LocalDate from;
    private LocalDate to;
    private String hours;
    private String reason;

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
