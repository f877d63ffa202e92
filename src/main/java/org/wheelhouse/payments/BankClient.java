package org.wheelhouse.payments;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.scope.InScope;

/**
 * The shop as a client of the sandbox bank: makes its key pair, registers it once, keeps the number it got and the bank's public key
 * (never the bank's private one), and exchanges signed requests and answers.
 */
@ApplicationScoped
class BankClient {

    static final String PROVIDER = "sandbox";
    private static final Scope SYSTEM = Scope.job("payments");

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BANK_URL")
    private String bankUrl;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Identity identity;

    /** Who we are at the bank. */
    record Identity(String appId, String privateKey, String bankPublicKey) {}

    String gateway() {
        return bankUrl + "/gateway";
    }

    /** Read once and kept; registers at the first need. */
    Identity identity() {
        if (identity == null) {
            identity = stored().orElseGet(this::register);
        }
        return identity;
    }

    /** Without registering: empty when the shop has never spoken with the bank, so that nothing can be the bank's. */
    Optional<Identity> known() {
        if (identity == null) {
            stored().ifPresent(found -> identity = found);
        }
        return Optional.ofNullable(identity);
    }

    private Optional<Identity> stored() {
        return inScope.call(
                SYSTEM,
                () -> sql.first(
                        "select app_id, private_key, provider_public_key from payment_client where provider = ?1",
                        row -> new Identity(row.text(0), row.text(1), row.text(2)),
                        PROVIDER));
    }

    private Identity register() {
        var pair = Rsa2.newPair();
        String publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        String privateKey = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        JsonObject answer = json(post(bankUrl + "/client", Map.of("name", "车坊 Wheelhouse", "public_key", publicKey)));
        inScope.run(
                SYSTEM,
                () -> sql.update(
                        "insert into payment_client (provider, app_id, private_key, public_key, provider_public_key) values (?1, ?2, ?3, ?4, ?5)"
                                + " on conflict do nothing",
                        PROVIDER,
                        answer.getString("app_id"),
                        privateKey,
                        publicKey,
                        answer.getString("bank_public_key")));
        return stored().orElseThrow(); // another server may have been first: its registration counts
    }

    /** Calls the gateway. @return the bank's answer, its signature verified */
    JsonObject call(Map<String, String> signedRequest) {
        String text = post(gateway(), signedRequest);
        String start = "{\"response\":";
        int end = text.lastIndexOf(",\"sign\":\"");
        if (!text.startsWith(start) || end < 0) {
            throw new ProviderUnreachable("the bank's answer is none of its own", null);
        }
        String response = text.substring(start.length(), end);
        if (!Rsa2.verify(response, json(text).getString("sign", ""), identity().bankPublicKey())) {
            throw new ProviderUnreachable("the bank's answer is not signed by the bank", null);
        }
        return json(response);
    }

    private String post(String address, Map<String, String> form) {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException(
                    "the bank is called inside a transaction: rows would stay locked for as long as it thinks");
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new ProviderUnreachable("the bank answered " + response.statusCode(), null);
            }
            return response.body();
        } catch (IOException e) {
            throw new ProviderUnreachable("the bank does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnreachable("interrupted", e);
        }
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.VALUES.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new ProviderUnreachable("the bank's answer cannot be read", e);
        }
    }
}
