/**
 * The sandbox bank: a web application of its own, with its own database, ledger and key pair, in the shape of Alipay's page pay. The
 * shop reaches it over HTTP and nothing else; no class of the portal is used here.
 */
package org.wheelhouse.bank;
