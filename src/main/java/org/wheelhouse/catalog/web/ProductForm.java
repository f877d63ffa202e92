package org.wheelhouse.catalog.web;

import org.wheelhouse.catalog.EditProduct;

/** What a person edits of a product. */
public class ProductForm {

    private String nameZh;
    private String nameEn;
    private String summaryZh;
    private String summaryEn;
    private String boxZh;
    private String boxEn;
    private String state;
    private long version;

    ProductForm(EditProduct.Sheet sheet) {
        nameZh = sheet.texts().nameZh();
        nameEn = sheet.texts().nameEn();
        summaryZh = sheet.texts().summaryZh();
        summaryEn = sheet.texts().summaryEn();
        boxZh = sheet.texts().boxZh();
        boxEn = sheet.texts().boxEn();
        state = sheet.state();
        version = sheet.version();
    }

    EditProduct.Texts texts() {
        return new EditProduct.Texts(nameZh, nameEn, summaryZh, summaryEn, boxZh, boxEn);
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getSummaryZh() {
        return summaryZh;
    }

    public void setSummaryZh(String summaryZh) {
        this.summaryZh = summaryZh;
    }

    public String getSummaryEn() {
        return summaryEn;
    }

    public void setSummaryEn(String summaryEn) {
        this.summaryEn = summaryEn;
    }

    public String getBoxZh() {
        return boxZh;
    }

    public void setBoxZh(String boxZh) {
        this.boxZh = boxZh;
    }

    public String getBoxEn() {
        return boxEn;
    }

    public void setBoxEn(String boxEn) {
        this.boxEn = boxEn;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
