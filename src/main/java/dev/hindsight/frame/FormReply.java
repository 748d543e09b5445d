package dev.hindsight.frame;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** The answer to one request for a form page. */
final class FormReply {

    private final FormFrame frame;
    private final FormPage page;
    private final FormContext context;
    private final HttpServletResponse response;

    FormReply(FormFrame frame, FormPage page, FormContext context, HttpServletResponse response) {
        this.frame = frame;
        this.page = page;
        this.context = context;
        this.response = response;
    }

    FormPage page() {
        return page;
    }

    FormContext context() {
        return context;
    }

    /** Shows the form with what was entered, and says that nothing was done. */
    void refuse(int status, Map<String, String> errors, String key) throws IOException {
        show(status, errors, List.of(FormMessage.error(context.text(key))));
    }

    void show(int status, Map<String, String> errors, List<FormMessage> messages) throws IOException {
        show(status, errors, new FormOutcome.Shown(messages, new TemplateModel()));
    }

    /** @param errors what is wrong with fields, by their names */
    void show(int status, Map<String, String> errors, FormOutcome.Shown shown) throws IOException {
        FormFrame.write(response, status, frame.html(page, context, errors, shown, response));
    }

    void leaveFor(String address) throws IOException {
        response.sendRedirect(address);
    }

    /** Sends the browser to the form, so that loading it again does nothing again. */
    void goBack(String query) throws IOException {
        String action = context.action();
        response.sendRedirect(action + (action.contains("?") ? "&" : "?") + query);
    }
}
