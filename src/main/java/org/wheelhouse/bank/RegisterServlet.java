package org.wheelhouse.bank;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** {@code POST /client} with name and public_key (X.509, Base64): opens an account and answers app_id and the bank's public key. */
@WebServlet("/client")
public class RegisterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        String key = request.getParameter("public_key");
        if (name == null || name.isBlank() || name.length() > 100 || !isKey(key)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var bank = Bank.Parts.of(getServletContext());
        response.setContentType("application/json; charset=utf-8");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("app_id", bank.clients().register(name, key))
                        .add("bank_public_key", bank.keys().publicKey())
                        .build());
    }

    private static boolean isKey(String text) {
        try {
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
            return key.getModulus().bitLength() >= 2048;
        } catch (GeneralSecurityException | IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }
}
