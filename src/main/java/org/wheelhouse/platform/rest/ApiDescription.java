package org.wheelhouse.platform.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.platform.web.Texts;

/** What the API can do. No resource itself: pages ask it too, and what has a path is there only once the API was called. */
@ApplicationScoped
public class ApiDescription {

    @Inject
    private BeanManager beans;

    @Inject
    private Texts texts;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_OIDC_ISSUER")
    private String issuer;

    private List<Class<?>> resources;

    @PostConstruct
    void find() {
        resources = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class) && type != DescriptionResource.class)
                .distinct()
                .toList();
    }

    /** The whole description. @param code zh or en */
    public JsonObject json(String code) {
        return new OpenApi(resources, key -> texts.get(code, key)).document(baseUrl, issuer);
    }
}
