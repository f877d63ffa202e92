package org.wheelhouse.identity;

import java.util.List;
import java.util.Map;

/**
 * What a verified access token says.
 *
 * @param subject at the issuer: who
 * @param groups realm roles
 * @param claims all others that are text, by name
 */
public record BearerToken(String subject, List<String> groups, Map<String, String> claims) {}
