package org.wheelhouse.catalog.imports;

import java.nio.file.Path;

/**
 * A file that was sent.
 *
 * @param part which of the kind's files it is
 * @param name as the person calls it
 * @param file where it lies until the upload has returned
 */
public record Upload(String part, String name, Path file) {}
