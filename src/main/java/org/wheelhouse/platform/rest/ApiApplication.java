package org.wheelhouse.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The shop for programs: all classes of the WAR with a {@code @Path}. */
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {

    /** Where it answers; the version changes only with what would break a caller. */
    public static final String PATH = "/api/v1";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
