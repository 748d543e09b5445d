package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.editor.EditorScripts;
import dev.hindsight.host.confluence.plugin.WebResources;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.PageFrame;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The frame around the site's pages, with the plugin's style sheets and scripts for the page's contexts. */
public final class Frames {

    public static final PageFrame FRAME = new PageFrame(
            "Confluence",
            List.of(
                    new PageFrame.Link("/", "Spaces"),
                    new PageFrame.Link("/display/OPS", "Operations"),
                    new PageFrame.Link("/display/ENG", "Engineering"),
                    new PageFrame.Link("/users/editmypreferences.action", "Your settings"),
                    new PageFrame.Link("/admin/console.action", "Administration")));

    /** The product's resource that a script depends on to run after the macro browser. */
    private static final String MACRO_BROWSER = "confluence.editor.actions:editor-macro-browser";

    private static final String STYLE = """
            <style>
            main{max-width:1080px}.byline{color:#5e6c84;font-size:13px}.actions{display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0 16px}
            .confluenceTable{width:auto}.confluenceTh,.confluenceTd{border:1px solid #c1c7d0;padding:7px 10px}
            .confluenceTh{background:#f4f5f7}.wiki-content{overflow-wrap:break-word;overflow-x:auto}.table-wrap{overflow-x:auto;margin:12px 0}
            .aui-message,.confluence-information-macro,.panel{border:1px solid #c1c7d0;border-left-width:4px;border-radius:3px;padding:8px 12px;margin:12px 0}
            .aui-message.error{border-color:#de350b}.confluence-information-macro-info{border-color:#0052cc}.confluence-information-macro-note{border-color:#ffab00}
            .confluence-information-macro-warning{border-color:#de350b}.confluence-information-macro-tip{border-color:#36b37e}
            .aui-message .title,.confluence-information-macro .title{margin:0;font-weight:600}
            .layout-section{display:flex;flex-wrap:wrap;gap:16px}.layout-cell{flex:1 1 280px;min-width:0}
            .lozenge.status-green{background:#e3fcef}.lozenge.status-red{background:#ffebe6}.lozenge.status-yellow{background:#fff0b3}.lozenge.status-blue{background:#deebff}
            .field-group,form.aui fieldset.group{margin:12px 0}form.aui label{font-weight:600}form.aui fieldset label{font-weight:400}
            form.aui fieldset.group{border:0;padding:0}form.aui legend{padding:0;font-weight:600}form.aui .description{color:#5e6c84;font-size:13px}
            form.aui .checkbox{display:inline-block;margin-right:16px}.buttons-container{margin-top:16px}
            form.aui>fieldset{border:0;padding:0;margin:0 0 24px}form.aui .field-group>label{display:block}form.aui .long-field{width:100%;max-width:500px;box-sizing:border-box}
            .aui-lozenge{padding:1px 6px;border-radius:3px;background:#dfe1e6;font-size:13px}.aui-lozenge-success{background:#e3fcef}
            .aui-lozenge-moved{background:#fff0b3}.aui-lozenge-error{background:#ffebe6}.aui-message-success{border-color:#36b37e}
            .aui-message-warning{border-color:#ffab00}.aui-message-error{border-color:#de350b}.aui-message>p{margin:0}
            .inline-task-list{list-style:none;padding-left:0}pre{overflow-x:auto;background:#f4f5f7;padding:8px}
            .tree ul{margin:0;padding-left:20px}.storage{font-family:ui-monospace,monospace;font-size:13px;min-height:24em}
            .create{border:1px solid #dfe1e6}.choice{display:flex;gap:12px;align-items:center;padding:8px}.choice .muted{display:block}
            .macro-browser{border:1px solid #c1c7d0;border-radius:3px;padding:8px 16px;margin:12px 0}.macros img{width:40px;height:40px}
            .macro-browser .macros{display:flex;flex-wrap:wrap;gap:8px}.macro-browser .macros button{display:flex;gap:8px;align-items:center;text-align:left}
            .macro-param-div{margin:12px 0}.macro-param-div label{display:block;font-weight:600}.macro-param-div input,.macro-param-div select{min-width:min(320px,100%)}
            .macro-param-desc{color:#5e6c84;font-size:13px;margin:0}.aui-button-link{background:none;border:0;color:#0052cc;padding:4px 0}
            .editor-inline-macro{border:1px solid #c1c7d0;border-radius:3px;background:#f4f5f7;padding:4px 8px;margin:4px 0;overflow-wrap:anywhere}.editor-inline-macro img{max-width:100%}
            @media print{header.site,.actions{display:none}main{max-width:none;margin:0;padding:0}h2,h3,tr{break-inside:avoid}h2,h3{break-after:avoid}}
            @media(max-width:600px){header.site{flex-wrap:wrap;gap:8px 16px}main{padding:0 12px}}
            </style>
            """;

    private final WebResources resources;

    public Frames(WebResources resources) {
        this.resources = resources;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        String page = FRAME.page(request, answer.title(), head(answer.contexts()), answer.html());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page);
    }

    /** The frame's own style and the plugin's resources. */
    String head(Set<String> contexts) {
        return head(contexts, Set.of());
    }

    /** The same with web resources that a page asks for by their keys. */
    String head(Set<String> contexts, Set<String> required) {
        StringBuilder head = new StringBuilder(STYLE)
                .append("<meta name=\"ajs-context-path\" content=\"" + HostOptions.CONFLUENCE_CONTEXT + "\">");
        Map<Boolean, List<String>> byDependence = resources.included(contexts, required).stream()
                .collect(Collectors.partitioningBy(address -> resources.dependsOn(address, MACRO_BROWSER)));
        append(head, byDependence.getOrDefault(false, List.of()));
        if (contexts.contains("macro-browser")) {
            head.append(script(EditorScripts.MACRO_BROWSER));
        }
        append(head, byDependence.getOrDefault(true, List.of()));
        return head.toString();
    }

    private static void append(StringBuilder head, List<String> addresses) {
        for (String address : addresses) {
            String path = "/download/resources/" + address;
            head.append(
                    address.endsWith(".css") ? "<link rel=\"stylesheet\" href=\"" + url(path) + "\">" : script(path));
        }
    }

    private static String script(String path) {
        return "<script src=\"" + url(path) + "\" defer></script>";
    }

    private static String url(String path) {
        return Html.escape(HostOptions.CONFLUENCE_CONTEXT + path);
    }
}
