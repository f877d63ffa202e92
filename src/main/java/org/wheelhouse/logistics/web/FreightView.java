package org.wheelhouse.logistics.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.logistics.FreightTariff;
import org.wheelhouse.logistics.FreightTariffs;
import org.wheelhouse.platform.web.Notices;

/** One freight rule, with what parcels cost by it. */
@Named
@ViewScoped
public class FreightView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Parcels as people know them, in grams. */
    private static final List<Integer> PARCELS = List.of(500, 1_000, 2_000, 5_000, 10_000, 20_000);

    @Inject
    @Param
    private String rule;

    @Inject
    private FreightTariffs tariffs;

    @Inject
    private Notices notices;

    private FreightTariff tariff;
    private FreightForm form;

    /** A parcel and its fee. */
    public record Example(int grams, Money fee) implements Serializable {}

    @PostConstruct
    void open() {
        tariff = tariffs.get(Ids.parseNumber(rule));
        form = new FreightForm(tariff);
    }

    public String save() {
        try {
            tariffs.change(form.filled(tariff));
            notices.done("logistics.freight.saved");
            return "/hq/logistics/freight?faces-redirect=true&rule=" + tariff.id();
        } catch (BusinessException e) {
            notices.refused(e);
            return null;
        }
    }

    public FreightTariff getTariff() {
        return tariff;
    }

    public FreightForm getForm() {
        return form;
    }

    public List<FreightTariffs.CarrierName> getCarriers() {
        return tariffs.carriers();
    }

    public List<Example> getExamples() {
        return PARCELS.stream().map(g -> new Example(g, tariff.fee(g))).toList();
    }
}
