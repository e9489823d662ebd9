package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of an agreement can be read; the documents of one agreement are numbered.
 *
 * @param sha256 of the document, in lower case
 */
@StoredName("document-attached")
public record DocumentAttached(
        String agreementId,
        int number,
        String title,
        String url,
        @Nullable String sha256,
        @JsonUnwrapped Evidence evidence)
        implements ContractEvent {}
