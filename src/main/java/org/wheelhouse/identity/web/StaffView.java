package org.wheelhouse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.StaffAccounts;
import org.wheelhouse.identity.StaffFile;
import org.wheelhouse.identity.StaffFiles;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.web.Notices;

/** A member of staff; letting them go, and having them back. */
@Named
@RequestScoped
public class StaffView {

    @Inject
    private StaffFiles files;

    @Inject
    private StaffAccounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.staff}")
    private String id;

    private StaffFile staff;

    public StaffFile getStaff() {
        if (staff == null) {
            staff = files.get(Ids.parse(id));
        }
        return staff;
    }

    public boolean isSelf() {
        return caller.actor().equals("staff:" + getStaff().id());
    }

    public String disable() {
        return change(true);
    }

    public String enable() {
        return change(false);
    }

    private String change(boolean disable) {
        UUID staffId = Ids.parse(id);
        try {
            String name = disable ? accounts.disable(staffId) : accounts.enable(staffId);
            notices.done(disable ? "identity.staff.disabled" : "identity.staff.enabled", name);
        } catch (BusinessException e) {
            notices.refused(e);
        }
        return getFolder() + "staff-list?faces-redirect=true";
    }

    /** Where the pages about staff lie for this caller. */
    public String getFolder() {
        return caller.getPost().kind() == Scope.Kind.HQ ? "/hq/staff/" : "/outlet/staff/";
    }
}
