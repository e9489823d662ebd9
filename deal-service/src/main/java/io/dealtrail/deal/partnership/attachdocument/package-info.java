/** AttachDocument: where the text of an agreement can be read. */
@NullMarked
package io.dealtrail.deal.partnership.attachdocument;

import org.jspecify.annotations.NullMarked;
