package org.wheelhouse.bank;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /pay/<key>}: the page where the buyer pays or declines. The key is unguessable and stands for the buyer's login. */
@WebServlet("/pay/*")
public class PayPageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Trade> trade = trade(request);
        if (trade.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean english = "en".equals(request.getParameter("lang"));
        String state = trade.get().isPaid() ? "paid" : trade.get().isPayable() ? "open" : "closed";
        show(request, response, trade.get(), english, state);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Trade> trade = trade(request);
        if (trade.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if ("pay".equals(request.getParameter("act"))) {
            var bank = Bank.Parts.of(getServletContext());
            var paid = bank.trades().pay(trade.get().pageKey());
            paid.ifPresent(now -> bank.notices().paid(now, Trouble.of(request)));
            if (paid.isEmpty()
                    && !bank.trades()
                            .ofPage(trade.get().pageKey())
                            .orElseThrow()
                            .isPaid()) {
                response.sendRedirect(
                        request.getRequestURI() + "?lang=" + ("en".equals(request.getParameter("lang")) ? "en" : "zh"));
                return;
            }
        }
        response.sendRedirect(trade.get().returnUrl());
    }

    private Optional<Trade> trade(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || !path.matches("/[0-9a-f]{32}")
                ? Optional.empty()
                : Bank.Parts.of(getServletContext()).trades().ofPage(path.substring(1));
    }

    private void show(
            HttpServletRequest request, HttpServletResponse response, Trade trade, boolean english, String state)
            throws IOException {
        String language = english ? "en" : "zh";
        String template;
        try (var in = PayPageServlet.class.getResourceAsStream("pay_" + state + "_" + language + ".html")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String yuan = Yuan.of(trade.amount());
        String trouble = request.getParameter("trouble");
        Map<String, String> values = Map.of(
                "root",
                request.getContextPath(),
                "payee",
                trade.payee(),
                "subject",
                trade.subject(),
                "number",
                trade.outTradeNo(),
                "yuan",
                String.format(java.util.Locale.ROOT, "%,d", trade.amount() / 100),
                "fen",
                yuan.substring(yuan.length() - 2),
                "until",
                TIME.format(trade.expiresAt()),
                "back",
                trade.returnUrl(),
                "trouble",
                trouble == null ? "" : trouble,
                "self",
                request.getRequestURI() + "?lang=");
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.getWriter()
                .print(PLACE.matcher(template)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(escape(values.get(m.group(1))))));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
