package org.wheelhouse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.Invite;
import org.wheelhouse.identity.NewStaff;
import org.wheelhouse.identity.Places;
import org.wheelhouse.identity.Post;
import org.wheelhouse.identity.Role;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.web.Notices;

/** Inviting somebody: to any place for head office, to the own outlet for its manager. */
@Named
@RequestScoped
public class InviteView {

    @Inject
    private Invite invite;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    private String username;
    private String name;
    private String email;
    private String phone;
    private String place;
    private List<String> roles = new ArrayList<>();
    private List<Post> all;

    /** The roles that this caller can give. */
    public List<Role> getOffered() {
        boolean headOffice = isHeadOffice();
        return Arrays.stream(Role.values())
                .filter(r -> headOffice ? r != Role.CUSTOMER : r.scope() == Scope.Kind.OUTLET)
                .toList();
    }

    /** The places to which this caller can invite. */
    public List<Post> getPlaces() {
        if (all == null) {
            all = isHeadOffice() ? places.all() : List.of(caller.getPost());
        }
        return all;
    }

    public boolean isHeadOffice() {
        return caller.getPost().kind() == Scope.Kind.HQ;
    }

    /** Invites, and shows the password this once. */
    public String invite() {
        String folder = isHeadOffice() ? "/hq/staff/" : "/outlet/staff/";
        try {
            var posts = getPlaces().stream()
                    .filter(p -> p.key()
                            .equals(isHeadOffice() ? place : caller.getPost().key()))
                    .toList();
            Set<Role> chosen = roles.stream()
                    .map(r -> Role.of(r).orElseThrow(() -> new BusinessException("identity.invite.roles")))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            var invited = invite.invite(new NewStaff(username.strip(), name.strip(), email, phone, chosen, posts));
            notices.done("identity.invite.done", name.strip(), username.strip(), invited.password());
            return folder + "staff-list?faces-redirect=true";
        } catch (BusinessException e) {
            notices.refused(e);
            return null;
        }
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = new ArrayList<>(roles);
    }
}
