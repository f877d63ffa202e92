/** What all pages share: the request filter, language, messages, list pages, resources. */
package org.wheelhouse.platform.web;
