package dev.hindsight.host.server;

/** The one style sheet of the host's pages, inlined so that pages need no second request. Says nothing about the plugin's own markup. */
final class PageStyle {

    static final String CSS = """
            body{margin:0;font:15px/1.5 system-ui,sans-serif;color:#172b4d;background:#fff}
            header.site{display:flex;gap:24px;align-items:center;padding:8px 24px;border-bottom:1px solid #dfe1e6;background:#f4f5f7}
            header.site nav{display:flex;flex-wrap:wrap;gap:4px 16px;flex:1}
            main{max-width:1000px;margin:24px auto;padding:0 24px}
            h1{font-size:24px;line-height:1.3}h2{font-size:18px;margin-top:32px}
            a{color:#0052cc}table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid #dfe1e6}
            th{color:#5e6c84;font-weight:600}form{margin:0}form.inline{display:inline}
            input,select,textarea,button{font:inherit;padding:4px 8px;border:1px solid #8993a4;border-radius:3px}
            select{max-width:100%}
            textarea{width:100%;box-sizing:border-box}
            button{background:#0052cc;border-color:#0052cc;color:#fff;cursor:pointer}
            button.quiet{background:none;color:#0052cc;border-color:transparent}
            .field{margin:12px 0}.field label{display:block;color:#5e6c84}.error{color:#bf2600}.muted{color:#5e6c84}
            .lozenge{padding:1px 6px;border-radius:3px;background:#dfe1e6;font-size:13px}
            .lozenge.indeterminate{background:#deebff}.lozenge.done{background:#e3fcef}
            pre.text{white-space:pre-wrap;font:inherit;margin:0}
            """;

    private PageStyle() {}
}
