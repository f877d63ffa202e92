package org.wheelhouse.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.booking.Board;
import org.wheelhouse.booking.BoardBy;
import org.wheelhouse.booking.BoardDay;
import org.wheelhouse.booking.BoardLook;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;

/** The outlet's day by bay or by technician, read again every half minute. */
@Named
@ViewScoped
public class BoardView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MORNING_ROWS = 8;

    @Inject
    @Param
    private String day;

    @Inject
    @Param
    private String by;

    @Inject
    private Board board;

    @Inject
    private Language language;

    @Inject
    private Text text;

    private LocalDate asked;
    private transient BoardDay shown;

    @PostConstruct
    void open() {
        try {
            asked = day == null || day.isBlank() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new NotFoundException("day " + day);
        }
        shown = board.of(asked, getBy());
    }

    /** Reads the day again. */
    public void refresh() {
        shown = null;
    }

    /** What the lanes are: the bays, unless the address asks for technicians. */
    public BoardBy getBy() {
        return "technician".equals(by) ? BoardBy.TECHNICIAN : BoardBy.BAY;
    }

    /** The same for the address; null where it need not say so. */
    public String getByAsked() {
        return getBy() == BoardBy.BAY ? null : "technician";
    }

    /** The day for the address; null for today. */
    public LocalDate getDayAsked() {
        return getDay().isToday() ? null : getDay().day();
    }

    public BoardDay getDay() {
        if (shown == null) {
            shown = board.of(asked, getBy());
        }
        return shown;
    }

    /** {@code 今天 9月3日 周四} */
    public String getDate() {
        String pattern = language.isEnglish() ? "EEE d MMM" : "M月d日 EEE";
        String date = getDay().day().format(DateTimeFormatter.ofPattern(pattern, language.getLocale()));
        return getDay().isToday() ? text.get("booking.board.today") + " " + date : date;
    }

    public LocalDate getBefore() {
        return getDay().day().minusDays(1);
    }

    public LocalDate getAfter() {
        return getDay().day().plusDays(1);
    }

    /** The states in the order of urgency. */
    public BoardLook[] getLooks() {
        return BoardLook.values();
    }

    /** Classes that give the board its rows and columns; on an upright tablet the hours that are past take half the room. */
    public String getGrid() {
        int past = getDay().nowAt() < 0 ? 0 : Math.max(0, getDay().nowAt() / 4 * 4 - MORNING_ROWS);
        return "bays-" + getDay().lanes().size() + " quarters-" + getDay().quarters()
                + (past > 0 ? " past past-" + past : "");
    }
}
