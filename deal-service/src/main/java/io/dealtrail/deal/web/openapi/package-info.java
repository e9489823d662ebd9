/** The description of the routes (OpenAPI 3.1), made from the routes and from the command catalog, so that it cannot differ from them. */
@NullMarked
package io.dealtrail.deal.web.openapi;

import org.jspecify.annotations.NullMarked;
