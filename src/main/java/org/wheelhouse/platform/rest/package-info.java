/**
 * What the resources of {@code /api/v1} share: JSON to records and back, problems (RFC 9457), pages by cursor, rate limits, and the
 * description (OpenAPI) that is read from the resources themselves.
 */
package org.wheelhouse.platform.rest;
