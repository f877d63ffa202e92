package org.wheelhouse.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.wheelhouse.booking.JobCards;
import org.wheelhouse.booking.JobParts;
import org.wheelhouse.booking.JobPhotos;
import org.wheelhouse.booking.JobSheet;
import org.wheelhouse.booking.JobSheets;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.platform.web.Text;

/** The job card in a gloved hand: one step in hand, one thing to do next. */
@Named
@ViewScoped
public class JobView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String job;

    @Inject
    private JobSheets sheets;

    @Inject
    private JobCards cards;

    @Inject
    private JobParts parts;

    @Inject
    private JobPhotos photos;

    @Inject
    private Notices notices;

    @Inject
    private Text text;

    private UUID id;
    private Integer odometer;
    private String scanned;
    private transient Part photo;
    private transient JobSheet sheet;

    @PostConstruct
    void open() {
        id = Ids.parse(job);
        odometer = getSheet().odometerKm();
    }

    public JobSheet getSheet() {
        if (sheet == null) {
            sheet = sheets.get(id);
        }
        return sheet;
    }

    /** Does what is next: start, the step in hand, hand over for checking, sign. */
    public String next() {
        JobSheet now = getSheet();
        return attempt(() -> {
            switch (now.state()) {
                case "OPEN" -> cards.start(id);
                case "IN_WORK" -> {
                    if (now.current() == null) {
                        cards.toCheck(id);
                    } else {
                        cards.stepDone(now.current().id());
                    }
                }
                case "CHECKING" -> {
                    cards.signOff(id);
                    notices.done("booking.job.signed", now.plate());
                }
                default -> {}
            }
        });
    }

    public String getNextLabel() {
        return switch (getSheet().state()) {
            case "OPEN" -> text.get("booking.job.next.start");
            case "CHECKING" -> text.get("booking.job.next.sign");
            default ->
                getSheet().current() == null
                        ? text.get("booking.job.next.check")
                        : text.of("booking.job.next.step", getSheet().current().number());
        };
    }

    /** Why the next act is not possible yet, as a text key; null when it is. */
    public String getBlockedKey() {
        JobSheet now = getSheet();
        if (!now.state().equals("IN_WORK")) {
            return null;
        }
        if (now.current() != null) {
            return now.current().isPhotoMissing() ? "booking.job.blocked.photo" : null;
        }
        return now.partsLeft() > 0
                ? "booking.job.blocked.parts"
                : !now.missing().isEmpty()
                        ? "booking.job.blocked.missing"
                        : now.odometerKm() == null ? "booking.job.blocked.odometer" : null;
    }

    /** Whether the last step can be taken back, or the check sent back to work. */
    public boolean isUndoable() {
        JobSheet now = getSheet();
        return now.state().equals("CHECKING") || now.state().equals("IN_WORK") && now.done() > 0;
    }

    public String undoStep() {
        JobSheet now = getSheet();
        return attempt(() -> {
            if (now.state().equals("CHECKING")) {
                cards.backToWork(id);
            } else {
                now.steps().stream()
                        .filter(JobSheet.Step::isDone)
                        .reduce((a, b) -> b)
                        .ifPresent(last -> cards.stepUndone(last.id()));
            }
        });
    }

    public boolean isAsksOdometer() {
        return getSheet().odometerKm() == null && !getSheet().state().equals("DONE");
    }

    public String saveOdometer() {
        return attempt(() -> {
            cards.odometer(id, odometer);
            notices.done("booking.job.odometer-saved");
        });
    }

    public String usePart(UUID part) {
        return attempt(() -> parts.use(part));
    }

    /** The part whose barcode or SKU was scanned has been fitted. */
    public String scanPart() {
        String code = scanned == null ? "" : scanned.strip();
        return attempt(() -> {
            var part = getSheet().parts().stream()
                    .filter(p -> p.used() == null && (code.equalsIgnoreCase(p.sku()) || code.equals(p.barcode())))
                    .findFirst()
                    .orElseThrow(() -> new BusinessException("booking.job.part-unknown", code));
            parts.use(part.id());
            notices.done("booking.job.part-used", part.sku());
        });
    }

    /** A photo of the step in hand. */
    public void takePhoto() throws IOException {
        UUID step = getSheet().current() == null ? null : getSheet().current().id();
        byte[] picture = photo.getInputStream().readNBytes(11 * 1024 * 1024); // what is more is refused as too large
        attempt(() -> {
            photos.add(id, step, photo.getSubmittedFileName(), picture);
            notices.done("booking.job.photo-saved");
        });
        Faces.redirect("/outlet/booking/job?job=%s", id);
    }

    private String attempt(Runnable change) {
        try {
            change.run();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        sheet = null;
        return "/outlet/booking/job?faces-redirect=true&job=" + id;
    }

    public Integer getOdometer() {
        return odometer;
    }

    public void setOdometer(Integer odometer) {
        this.odometer = odometer;
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }

    public String getScanned() {
        return scanned;
    }

    public void setScanned(String scanned) {
        this.scanned = scanned;
    }
}
