package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.rest.ApiGuide;
import org.wheelhouse.platform.web.Text;

/** {@code /developers}: the API, to be read. */
@RequestScoped
@Named
public class DevelopersView extends ShopView {

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    private ApiGuide guide;

    @Inject
    private Text text;

    private List<ApiGuide.Group> groups;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
        groups = guide.groups();
    }

    public List<ApiGuide.Group> getGroups() {
        return groups;
    }

    /** What holds for all of it, by paragraphs. */
    public List<String> getAbout() {
        return List.of(text.get("platform.api.about").split("\n\n"));
    }

    @Override
    public String getTitle() {
        return text.get("platform.api.title");
    }

    @Override
    public String getDescription() {
        return getAbout().getFirst();
    }

    @Override
    public String getCanonical() {
        return "/developers";
    }
}
