package org.wheelhouse.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.booking.Arrive;
import org.wheelhouse.booking.VisitSheet;
import org.wheelhouse.booking.VisitSheets;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.Text;

/** The scanner page of the counter: one field; right or wrong over the full width, and what to do next. */
@Named
@ViewScoped
public class ArrivalView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String code;

    @Inject
    private VisitSheets visits;

    @Inject
    private Arrive arrive;

    @Inject
    private Text text;

    private String asked;
    private String answer;
    private String refusal;
    private UUID job;
    private transient VisitSheet found;
    private transient List<VisitSheet> candidates = List.of();

    /** A code in the address fills the field; the person still presses the button, since a link must not change anything. */
    @PostConstruct
    void open() {
        asked = code;
    }

    /** Registers the booking that the code means; asks which where there are several, and whether where it is booked for another day. */
    public void arrive() {
        asked = code;
        answer = null;
        candidates = visits.byCode(code);
        if (candidates.isEmpty()) {
            answer = "unknown";
        } else if (candidates.size() > 1) {
            answer = "several";
        } else if (candidates.getFirst().job() == null && !visits.isToday(candidates.getFirst())) {
            answer = "other-day";
        } else {
            register(candidates.getFirst());
        }
        code = null;
    }

    public void take(UUID booking) {
        register(visits.get(booking));
    }

    private void register(VisitSheet visit) {
        try {
            boolean already = visit.job() != null;
            job = arrive.arrive(visit.booking());
            found = visits.get(visit.booking());
            answer = already ? "already" : "done";
        } catch (BusinessException e) {
            answer = "refused";
            refusal = text.of(e);
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getAsked() {
        return asked;
    }

    public String getAnswer() {
        return answer;
    }

    public String getRefusal() {
        return refusal;
    }

    public UUID getJob() {
        return job;
    }

    public VisitSheet getFound() {
        return found;
    }

    public List<VisitSheet> getCandidates() {
        return candidates == null ? List.of() : candidates;
    }
}
