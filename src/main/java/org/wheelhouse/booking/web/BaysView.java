package org.wheelhouse.booking.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.booking.BaySetup;
import org.wheelhouse.booking.BaySetup.BayRow;
import org.wheelhouse.booking.BookingsInTheWay;
import org.wheelhouse.booking.BookingsInTheWay.Affected;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.Notices;

/** The outlet's bays: added, renamed, taken out of use and back. */
@Named
@ViewScoped
public class BaysView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BaySetup setup;

    @Inject
    private Notices notices;

    private String name;
    private String nameEn;
    private String type;
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<UUID, String> english = new HashMap<>();
    private transient List<BayRow> bays;
    private transient List<BaySetup.Type> types;
    private transient List<Affected> affected;

    public String add() {
        return attempt(() -> setup.add(name, nameEn, type));
    }

    public String rename(UUID id) {
        return attempt(() -> setup.rename(id, names.get(id), english.get(id)));
    }

    public String close(UUID id) {
        return attempt(() -> setup.close(id));
    }

    public String open(UUID id) {
        return attempt(() -> setup.open(id));
    }

    private String attempt(Runnable change) {
        affected = null;
        try {
            change.run();
            notices.done("booking.bay.saved");
            return "/outlet/setup/bays?faces-redirect=true";
        } catch (BookingsInTheWay inTheWay) {
            affected = inTheWay.bookings();
            notices.refused(inTheWay);
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        return null;
    }

    public List<BayRow> getBays() {
        if (bays == null) {
            bays = setup.all();
            bays.forEach(b -> {
                names.putIfAbsent(b.id(), b.nameZh());
                english.putIfAbsent(b.id(), b.nameEn() == null ? "" : b.nameEn());
            });
        }
        return bays;
    }

    public List<BaySetup.Type> getTypes() {
        if (types == null) {
            types = setup.types();
        }
        return types;
    }

    public List<Affected> getAffected() {
        return affected == null ? List.of() : affected;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    /** What each bay is to be called. */
    public Map<UUID, String> getNames() {
        return names;
    }

    /** The same in English. */
    public Map<UUID, String> getEnglish() {
        return english;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}
