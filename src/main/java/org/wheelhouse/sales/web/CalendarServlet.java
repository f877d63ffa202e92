package org.wheelhouse.sales.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.wheelhouse.booking.BookingState;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.sales.OrderDetails;

/** {@code /ics/<number>}: the appointment for the customer's calendar (RFC 5545). */
@WebServlet("/ics/*")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int FOLD = 60;

    @Inject
    private transient GuestDoor guestDoor;

    @Inject
    private transient Language language;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String number = request.getPathInfo() == null
                    ? ""
                    : request.getPathInfo().substring(1).replace(".ics", "");
            OrderDetails order = guestDoor.open(request, number).order();
            OrderDetails.Part install = order.install()
                    .filter(p -> p.startsAt() != null
                            && order.isPaid()
                            && !BookingState.valueOf(p.bookingState()).isMissed())
                    .orElseThrow(() -> new NotFoundException("booking"));
            response.setContentType("text/calendar; charset=utf-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + number + ".ics\"");
            response.getWriter().print(event(order, install));
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String event(OrderDetails order, OrderDetails.Part install) {
        var outlet = install.outlet();
        String title = language.pick(outlet.nameZh(), outlet.nameEn()) + " · " + install.installCode();
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wheelhouse//Orders//EN\r\nBEGIN:VEVENT\r\nUID:"
                + order.number() + "@wheelhouse\r\nDTSTAMP:"
                + UTC.format(clock.instant()) + "\r\nDTSTART:" + time(install.startsAt()) + "\r\nDTEND:"
                + time(install.endsAt()) + "\r\n"
                + fold("SUMMARY:" + escape(title))
                + fold("LOCATION:" + escape(language.pick(outlet.addressZh(), outlet.addressEn())))
                + "GEO:" + outlet.latitude() + ";" + outlet.longitude() + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static String time(Instant time) {
        return UTC.format(time);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets; a Chinese character has three. */
    private static String fold(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            int point = line.codePointAt(i);
            octets += point < 0x80 ? 1 : point < 0x800 ? 2 : 3;
            if (octets > FOLD) {
                folded.append("\r\n ");
                octets = 3;
            }
            folded.appendCodePoint(point);
        }
        return folded.append("\r\n").toString();
    }
}
