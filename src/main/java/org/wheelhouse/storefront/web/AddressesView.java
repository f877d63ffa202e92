package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.wheelhouse.customers.AddressRow;
import org.wheelhouse.customers.Addresses;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.storefront.Divisions;

/** {@code /my/addresses}: where goods go. */
@RequestScoped
@Named
public class AddressesView extends MyView {

    @Inject
    @Param(name = "address")
    private String addressParam;

    @Inject
    @Param(name = "county")
    private String county;

    @Inject
    @Param(name = "again")
    private String again;

    @Inject
    private Addresses addresses;

    @Inject
    private Divisions divisions;

    private List<AddressRow> all;
    private AddressRow edited;

    @PostConstruct
    void load() {
        all = addresses.of(customer());
        if (addressParam != null && !addressParam.isEmpty()) {
            edited = addresses
                    .find(customer(), Ids.parse(addressParam))
                    .orElseThrow(() -> new NotFoundException("address"));
        }
    }

    public List<AddressRow> getAll() {
        return all;
    }

    /** The one that is being changed, or null for a new one. */
    public AddressRow getEdited() {
        return edited;
    }

    /** The code chosen so far: two, four or six digits; each step narrows the choice. */
    public String getCounty() {
        if (county != null && county.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}")) {
            return county;
        }
        return edited == null || again != null ? "" : edited.countyCode();
    }

    /** Province, city and county in words. */
    public String getAreaName() {
        return java.util.stream.Stream.of(divisions.below(null), getCities(), getCounties())
                .flatMap(List::stream)
                .filter(d -> getCounty().startsWith(d.code()))
                .map(Divisions.Division::nameZh)
                .filter(name -> !name.equals("市辖区") && !name.equals("县"))
                .distinct()
                .collect(java.util.stream.Collectors.joining(" "));
    }

    public List<Divisions.Division> getProvinces() {
        return divisions.below(null);
    }

    public List<Divisions.Division> getCities() {
        return getCounty().length() < 2
                ? List.of()
                : divisions.below(getCounty().substring(0, 2));
    }

    public List<Divisions.Division> getCounties() {
        return getCounty().length() < 4
                ? List.of()
                : divisions.below(getCounty().substring(0, 4));
    }

    /** What is to be chosen next: provinces, the cities of one, the counties of one; nothing once a county is chosen. */
    public List<Divisions.Division> getChoices() {
        return switch (getCounty().length()) {
            case 6 -> List.of();
            case 4 -> getCounties();
            case 2 -> getCities();
            default -> getProvinces();
        };
    }

    @Override
    public String getName() {
        return "addresses";
    }
}
