package io.dealtrail.projection.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** The last resort, made by Tomcat: what it turns down itself, before any filter sees it, is a problem too and no page of HTML. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SafetyHeaders.on(response);
            Problems.writeStatus(response.getStatus(), request, response);
            response.finishResponse();
        } catch (IOException broken) {
            container.getLogger().debug("The caller did not wait for its problem", broken);
        }
    }
}
