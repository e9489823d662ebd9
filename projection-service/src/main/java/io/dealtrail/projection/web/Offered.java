package io.dealtrail.projection.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The media types in which an address answers, for endpoints that answer otherwise as a stream than as a page. */
public final class Offered {

    private Offered() {}

    /**
     * The one that a client prefers.
     *
     * @param accept the header
     * @param offered in the order in which they are offered to a client that takes any
     */
    public static MediaType choice(String accept, List<MediaType> offered) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = new ArrayList<>(MediaType.parseMediaTypes(accept));
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .flatMap(each -> offered.stream().filter(each::includes))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(offered));
    }
}
